import { TextField } from "~/ui/text-field";

/** Where a code is typed: phones offer digits, and what an app or a message holds. */
export function CodeField({ label, hint, error }: { label: string; hint: string; error?: string }) {
  return (
    <TextField
      name="code"
      label={label}
      hint={hint}
      error={error}
      autoComplete="one-time-code"
      autoCapitalize="none"
      spellCheck={false}
      size="short"
    />
  );
}
