/** Keys and what they do: `J` `K` row. For screens made for the keyboard. */
export function KeyHint({ keys, text }: { keys: string[]; text?: string }) {
  return (
    <span className="inline-flex items-center gap-1.5 text-ink2">
      {keys.map((key) => (
        <kbd
          key={key}
          className="inline-flex min-h-5 min-w-5 items-center justify-center rounded-chip border border-edge bg-surface px-1 font-text text-small font-medium text-ink"
        >
          {key}
        </kbd>
      ))}
      {text}
    </span>
  );
}
