// A bank of words: press one and it goes into the gap that is marked; press it again and it comes back.
const gaps = [...document.querySelectorAll(".cloze select")];
const words = [...document.querySelectorAll(".bank button")];
const said = document.querySelector("[data-moved]");
let current;

const show = () => {
  words.forEach(word => word.setAttribute("aria-pressed", gaps.some(gap => gap.value === word.value)));
  gaps.forEach(gap => gap.classList.toggle("current", gap === current));
};

const select = gap => {
  current = gap;
  show();
};

const set = (gap, value) => {
  gap.value = value;
  gap.dispatchEvent(new Event("change", { bubbles: true }));
};

// The next empty gap, from the one that was filled round to it again.
const next = () => {
  const after = gaps.indexOf(current) + 1;
  return [...gaps.slice(after), ...gaps.slice(0, after)].find(gap => !gap.value) ?? current;
};

for (const word of words) {
  word.addEventListener("click", () => {
    const holder = gaps.find(gap => gap.value === word.value);
    const gap = holder ?? current;
    set(gap, holder ? "" : word.value);
    said.textContent = `${word.textContent}: ${holder ? "taken out of" : "in"} gap ${gaps.indexOf(gap) + 1}.`;
    select(holder ?? next());
  });
}

for (const gap of gaps) {
  gap.addEventListener("focus", () => select(gap));
  gap.addEventListener("change", show);
}

select(gaps.find(gap => !gap.value) ?? gaps[0]);
document.querySelector(".bank").closest("fieldset").dataset.ready = "";
