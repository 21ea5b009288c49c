// Each match is used once: choosing one that another has takes it from there, and says so.
const selects = [...document.querySelectorAll(".matched select")];
const say = document.querySelector("[data-say]");
for (const select of selects) {
  select.addEventListener("change", event => {
    const holder = selects.find(other => other !== select && other.value && other.value === select.value);
    if (!holder) return;
    holder.value = "";
    // The count of what is matched would take these words away.
    event.stopPropagation();
    say.textContent = `Moved here. Nothing is matched with “${holder.labels[0].textContent}” now.`;
  });
}
