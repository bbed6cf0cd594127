import { Form } from "@remix-run/react";
import type { ReactNode } from "react";

type EditButtonProps = {
  /** The edit it makes, and what it makes it to: the fields of the builder's form. */
  edit: { kind: string } & Record<string, string>;
  label: string;
  id?: string;
  danger?: boolean;
  children: ReactNode;
};

/** One edit of a form as a small button: works without JavaScript, and with it keeps the page where it is. */
export function EditButton({ edit, label, id, danger, children }: EditButtonProps) {
  return (
    <Form method="post" preventScrollReset>
      <input type="hidden" name="intent" value="edit" />
      {Object.entries(edit).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button
        type="submit"
        id={id}
        aria-label={label}
        title={label}
        className={`inline-flex size-8 cursor-pointer items-center justify-center rounded-chip hover:bg-xezer-tint2 ${danger ? "text-nar" : "text-ink2"}`}
      >
        {children}
      </button>
    </Form>
  );
}
