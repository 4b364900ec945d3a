import type { JSX } from 'preact';

/** What is wrong with a field, above its boxes. */
export function FieldMessage({ id, message }: { /** Of the field. */ id: string; message: string }): JSX.Element {
  return (
    <p class="quantity__message" id={`${id}-message`}>
      <span class="nhsuk-u-visually-hidden">Error: </span>
      {message}
    </p>
  );
}
