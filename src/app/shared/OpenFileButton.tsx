import type { ComponentChildren, JSX } from 'preact';
import { useRef } from 'preact/hooks';

/** A button that lets a file be chosen from the disk. */
export function OpenFileButton({ class: className, onFile, children }: {
  class: string;
  onFile: (file: File) => void;
  children: ComponentChildren;
}): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" class={className} onClick={() => input.current?.click()}>{children}</button>
      <input type="file" ref={input} accept=".json,application/json" hidden
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          // The same file can be chosen again, once it has been mended.
          event.currentTarget.value = '';
          if (file !== undefined) onFile(file);
        }} />
    </>
  );
}
