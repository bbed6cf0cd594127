import { FlagTriangleRight } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { classNames } from "./class-names";
import { fieldIds } from "./field-ids";
import { Icon } from "./icon";

/** What every field takes, whatever it asks for. Texts arrive translated. */
export type FieldProps = {
  /** The name it is sent under; ids are made from it. */
  name: string;
  label: string;
  hint?: ReactNode;
  /** The sentence of what is wrong, the same one the summary shows. */
  error?: string;
  /** The label is the page's heading: one question per page. */
  asHeading?: boolean;
  /** Marks the few fields one may leave empty; the rest are expected. */
  optional?: boolean;
  className?: string;
};

/** The bar at the field, drawn where something is wrong. */
export function FieldFrame(props: { error?: string; className?: string; children: ReactNode }) {
  return (
    <div className={classNames(props.error && "border-l-4 border-nar pl-4", props.className)}>{props.children}</div>
  );
}

/** The words of a label or a legend, as a heading where the question is the page. */
export function FieldLabel({ label, optional, asHeading }: Pick<FieldProps, "label" | "optional" | "asHeading">) {
  const { t } = useTranslation("ui");
  return (
    <span className={asHeading ? "type-h1 block" : "font-semibold"}>
      {label}
      {optional ? <span className="font-text text-body font-normal text-ink2"> {t("field.optional")}</span> : null}
    </span>
  );
}

/** The hint and the error of a field, with the ids its control is described by. */
export function FieldMessages({ name, hint, error }: Pick<FieldProps, "name" | "hint" | "error">) {
  const { t } = useTranslation("ui");
  const ids = fieldIds(name);
  return (
    <>
      {hint ? (
        <div id={ids.hint} className="mb-2 max-w-prose text-ink2">
          {hint}
        </div>
      ) : null}
      {error ? (
        <p id={ids.error} className="mb-2 flex gap-2 font-semibold text-nar">
          <Icon of={FlagTriangleRight} size={20} className="mt-[0.15em]" />
          <span>
            <span className="sr-only">{t("field.error")} </span>
            {error}
          </span>
        </p>
      ) : null}
    </>
  );
}

/** A field with one control: label, hint, error, control, in that order. */
export function FieldShell({ children, ...field }: FieldProps & { children: ReactNode }) {
  const { name, error, asHeading, className } = field;
  const label = (
    <label htmlFor={fieldIds(name).control} className={classNames("block", asHeading ? "mb-3" : "mb-1")}>
      <FieldLabel {...field} />
    </label>
  );
  return (
    <FieldFrame error={error} className={className}>
      {asHeading ? <h1>{label}</h1> : label}
      <FieldMessages {...field} />
      {children}
    </FieldFrame>
  );
}

/** A field with several controls: a fieldset whose legend is the question. */
export function FieldGroup({
  children,
  hideLabel,
  ...field
}: FieldProps & { hideLabel?: boolean; children: ReactNode }) {
  const { name, error, asHeading, className } = field;
  const ids = fieldIds(name);
  const described = [field.hint && ids.hint, error && ids.error].filter(Boolean).join(" ");
  return (
    <FieldFrame error={error} className={className}>
      <fieldset aria-describedby={described || undefined} className="min-w-0">
        <legend className={classNames(hideLabel ? "sr-only" : asHeading ? "mb-3" : "mb-1")}>
          {asHeading ? (
            <h1>
              <FieldLabel {...field} />
            </h1>
          ) : (
            <FieldLabel {...field} />
          )}
        </legend>
        <FieldMessages {...field} />
        {children}
      </fieldset>
    </FieldFrame>
  );
}
