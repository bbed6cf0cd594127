import { type ComponentPropsWithoutRef, type ReactNode, useState } from "react";
import { CharacterCount } from "./character-count";
import { countCharacters } from "./count-characters";
import { fieldAria } from "./field-ids";
import { type FieldProps, FieldShell } from "./field-shell";

type AreaProps = Omit<ComponentPropsWithoutRef<"textarea">, "name" | "id" | "defaultValue" | "value" | "maxLength">;

type TextAreaProps = FieldProps &
  AreaProps & {
    value?: string;
    /** The most characters allowed. Nothing is cut off while typing: what is too much is counted and said. */
    limit?: number;
    /** Beside the counter: "Saved 14:05". */
    aside?: ReactNode;
  };

/** Several lines of text, with a counter when there is a limit. */
export function TextArea(props: TextAreaProps) {
  const {
    name,
    label,
    hint,
    error,
    asHeading,
    optional,
    className,
    value = "",
    limit,
    aside,
    onInput,
    ...area
  } = props;
  const [count, setCount] = useState(() => countCharacters(value));
  return (
    <FieldShell {...{ name, label, hint, error, asHeading, optional, className }}>
      <textarea
        rows={6}
        {...area}
        {...fieldAria({ name, hint, error })}
        defaultValue={value}
        onInput={(event) => {
          setCount(countCharacters(event.currentTarget.value));
          onInput?.(event);
        }}
        className="control resize-y"
      />
      {limit !== undefined || aside ? (
        <div className="mt-2 flex flex-wrap justify-between gap-x-4 gap-y-1 text-small text-ink2">
          {limit === undefined ? <span /> : <CharacterCount count={count} limit={limit} />}
          {aside}
        </div>
      ) : null}
    </FieldShell>
  );
}
