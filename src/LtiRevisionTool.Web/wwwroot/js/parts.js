// Says how many parts have an answer.
const parts = document.querySelector("[data-parts]");
const say = document.querySelector("[data-say]");
const names = new Set([...parts.querySelectorAll("[name]")].map(control => control.name));
parts.addEventListener("change", () => {
  const given = new FormData(parts.form);
  const done = [...names].filter(name => given.get(name)).length;
  say.textContent = `${done} of ${names.size} ${parts.dataset.parts}.`;
});
