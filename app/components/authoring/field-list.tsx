import { ArrowDown, ArrowUp, Plus, Trash2 } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import { fieldIds } from "~/ui/field-ids";
import { Icon } from "~/ui/icon";
import type { Typed } from "~/web/typed-form";
import { typedItems } from "~/web/typed-list";

type FieldListProps = {
  /** Items are sent as `name[0]…`. */
  name: string;
  label: string;
  hint?: string;
  error?: string;
  values: Typed;
  /** "Line 2": the heading of an item, and what its buttons are about. */
  itemLabel: (number: number) => string;
  add: string;
  /** Whether its items have an order of their own. */
  ordered?: boolean;
  children: (item: string, index: number) => ReactNode;
};

/**
 * A list in a form that grows, shrinks and is put in order by buttons of the form itself, so that it works without
 * JavaScript too; the page comes back at the list with everything that was typed.
 */
export function FieldList(props: FieldListProps) {
  const { name, label, hint, error, values, itemLabel, add, ordered = false, children } = props;
  const count = typedItems(values, name);
  const { control } = fieldIds(name);
  return (
    <fieldset id={control} tabIndex={-1} className="min-w-0">
      <legend className="type-h3 mb-1">{label}</legend>
      {hint ? <p className="mb-2 max-w-prose text-ink2">{hint}</p> : null}
      {error ? <p className="mb-2 font-semibold text-nar">{error}</p> : null}
      <ol>
        {Array.from({ length: count }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an item is its place in the list until it is saved
          <li key={index} className="border-line border-t py-3">
            <div className="mb-1 flex flex-wrap items-center justify-between gap-2">
              <p className="font-semibold">{itemLabel(index + 1)}</p>
              <ItemButtons {...{ name, index, count, ordered, control }} about={itemLabel(index + 1)} />
            </div>
            <input type="hidden" name={`${name}[${index}].was`} value={String(values[`${name}[${index}].was`] ?? "")} />
            {children(`${name}[${index}]`, index)}
          </li>
        ))}
      </ol>
      <Button
        look="secondary"
        width="hug"
        name="intent"
        value={`${name}.add`}
        formAction={`#${control}`}
        icon={<Icon of={Plus} size={16} />}
      >
        {add}
      </Button>
    </fieldset>
  );
}

type ItemButtonsProps = {
  name: string;
  index: number;
  count: number;
  ordered: boolean;
  control: string;
  about: string;
};

function ItemButtons({ name, index, count, ordered, control, about }: ItemButtonsProps) {
  const { t } = useTranslation("ui");
  const button = (edit: "up" | "down" | "remove", drawing: typeof Plus) => (
    <Button
      look="quiet"
      width="hug"
      name="intent"
      value={`${name}.${edit}.${index}`}
      formAction={`#${control}`}
      icon={<Icon of={drawing} size={16} />}
    >
      {t(`listEdit.${edit}`)}
      <span className="sr-only">: {about}</span>
    </Button>
  );
  return (
    <div className="flex flex-wrap gap-x-3">
      {ordered && index > 0 ? button("up", ArrowUp) : null}
      {ordered && index < count - 1 ? button("down", ArrowDown) : null}
      {button("remove", Trash2)}
    </div>
  );
}
