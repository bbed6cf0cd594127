import type { ReactNode } from "react";

export type ChoiceOption = {
  value: string;
  label: string;
  hint?: string;
  /** Asked only when this is chosen; shown under it, also without JavaScript. */
  more?: ReactNode;
};

type ChoiceProps = ChoiceOption & {
  type: "radio" | "checkbox";
  id: string;
  name: string;
  chosen: boolean;
  invalid?: boolean;
};

/** One radio button or checkbox with its words: the whole box is the target. */
export function Choice({ type, id, name, value, label, hint, more, chosen, invalid }: ChoiceProps) {
  const hintId = hint ? `${id}-about` : undefined;
  return (
    <div>
      <label htmlFor={id} className="choice" data-invalid={invalid || undefined}>
        <input
          {...{ type, id, name, value }}
          defaultChecked={chosen}
          aria-describedby={hintId}
          className="tick mt-[0.1em]"
        />
        <span className="min-w-0">
          {label}
          {hint ? (
            <span id={hintId} className="block text-small text-ink2">
              {hint}
            </span>
          ) : null}
        </span>
      </label>
      {more ? <div className="choice-more my-3 ml-6 border-l-2 border-line pl-4">{more}</div> : null}
    </div>
  );
}
