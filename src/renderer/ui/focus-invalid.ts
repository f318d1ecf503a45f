/**
 * After a form was sent with something wrong in it, goes to the first field that says so, once the page shows it. A select's button
 * carries no `aria-invalid`, so its field is looked at instead.
 */
export function focusFirstInvalid(form: EventTarget): void {
  requestAnimationFrame(() => {
    if (!(form instanceof HTMLElement)) return;
    form.querySelector<HTMLElement>('[aria-invalid="true"], .field[data-invalid] .select-button')?.focus();
  });
}
