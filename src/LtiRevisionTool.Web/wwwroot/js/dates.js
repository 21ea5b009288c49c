// Dates are by the teacher's own clock: shown by it, and sent with the minutes by which it is ahead of UTC then.
const pairs = [...document.querySelectorAll("[data-ahead]")].map(ahead => [ahead, ahead.form.elements[ahead.dataset.ahead]]);
const minutes = 60_000;
for (const [ahead, field] of pairs) {
  if (ahead.value === "" || field.value === "") continue;
  const instant = new Date(`${field.value}Z`).getTime() - Number(ahead.value) * minutes;
  field.value = new Date(instant - new Date(instant).getTimezoneOffset() * minutes).toISOString().slice(0, 16);
}
document.querySelector("[data-zone]").textContent = "Times are by the clock of your computer.";
pairs[0]?.[0].form.addEventListener("submit", () => {
  for (const [ahead, field] of pairs) {
    const date = new Date(field.value);
    ahead.value = Number.isNaN(date.getTime()) ? "" : -date.getTimezoneOffset();
  }
});
