// Copies what stands in the field; without this the field is selected and copied by hand.
const field = document.querySelector("#link");
const button = document.querySelector("#copy");
const said = document.querySelector("#copied");
button.hidden = false;
button.addEventListener("click", async () => {
  try {
    await navigator.clipboard.writeText(field.value);
    said.textContent = "Copied.";
  } catch {
    field.select();
    said.textContent = "Not copied: the link is marked, so copy it with the keyboard.";
  }
});
