// Finds cards while one types, and counts what is chosen. Without this module every row is there, and the server counts.
const form = document.querySelector("[data-pick]");
const rows = [...form.querySelectorAll("[data-row]")].map(row => [row, `${row.querySelector("legend").textContent} ${row.dataset.row}`.toLowerCase()]);
const [find, found, count] = ["#find", "[data-found]", "[data-count]"].map(part => form.querySelector(part));

// Words begin as they are typed: "purge" finds "purges". What is chosen stays in view.
find.addEventListener("input", () => {
  const typed = find.value.toLowerCase().split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const [row, words] of rows) {
    const fits = typed.every(word => words.includes(word));
    row.hidden = !fits && !row.querySelector(":checked");
    if (fits) shown++;
  }
  found.textContent = typed.length === 0 ? "" : shown === 0 ? "No card has these words." : `${shown} of ${rows.length} cards.`;
});
find.addEventListener("keydown", event => { if (event.key === "Enter") event.preventDefault(); });

form.addEventListener("change", event => {
  if (event.target.name !== "item") return;
  const chosen = form.querySelectorAll("[name=item]:checked").length;
  count.textContent = chosen === 0 ? "Nothing chosen yet" : chosen === 1 ? "1 activity chosen" : `${chosen} activities chosen`;
});

form.setAttribute("data-ready", "");
