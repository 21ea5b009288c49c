// A bank of words: press one and it goes into the gap that is marked; press it again and it comes back.
const gaps = [...document.querySelectorAll(".cloze select")];
const words = [...document.querySelectorAll(".bank button")];
const said = document.querySelector("[data-moved]");
const say = document.querySelector("[data-say]");
let current;

const mark = gap => {
  current = gap;
  gaps.forEach(each => each.classList.toggle("current", each === gap));
  words.forEach(word => word.setAttribute("aria-pressed", gaps.some(each => each.value === word.value)));
};

// The empty gap after this one, round to the first; none when all are filled, so that no word takes the place of another.
const next = gap => {
  const after = gaps.indexOf(gap) + 1;
  return [...gaps.slice(after), ...gaps.slice(0, after)].find(each => !each.value);
};

for (const gap of gaps) {
  gap.addEventListener("focus", () => mark(gap));
  gap.addEventListener("change", () => mark(gap.value ? next(gap) : gap));
}

for (const word of words) {
  word.addEventListener("click", () => {
    const holder = gaps.find(gap => gap.value === word.value);
    const gap = holder ?? current;
    if (!gap) { say.textContent = "All gaps are filled: take a word out first."; return; }
    gap.value = holder ? "" : word.value;
    gap.dispatchEvent(new Event("change", { bubbles: true }));
    said.textContent = `${word.textContent}: ${holder ? "taken out of" : "in"} gap ${gaps.indexOf(gap) + 1}.`;
  });
}

mark(next(gaps.at(-1)));
document.querySelector(".bank").closest("fieldset").dataset.ready = "";
