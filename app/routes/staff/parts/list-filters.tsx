import { Form, useSubmit } from "@remix-run/react";
import { ChevronDown } from "lucide-react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import { classNames } from "~/ui/class-names";
import { Icon } from "~/ui/icon";
import type { Option } from "~/ui/select-field";
import { TextLink } from "~/ui/text-link";

export type ListFilter = { name: string; label: string; value: string; options: Option[] };

type ListFiltersProps = {
  filters: ListFilter[];
  sorts: Option[];
  /** What the address keeps besides: the search, the tab, the order. */
  kept: { q?: string; tab?: string; until?: string; sort: string };
  clearHref: string | null;
};

/** The filters as native lists in a form of their own address; with JavaScript each choice is sent at once. */
export function ListFilters({ filters, sorts, kept, clearHref }: ListFiltersProps) {
  const { t } = useTranslation("staff");
  const submit = useSubmit();
  const [alive, setAlive] = useState(false);
  useEffect(() => setAlive(true), []);
  return (
    <Form
      method="get"
      aria-label={t("list.filters")}
      onChange={(event) => submit(withoutEmpty(event.currentTarget))}
      onSubmit={(event) => {
        event.preventDefault();
        submit(withoutEmpty(event.currentTarget));
      }}
      className="flex flex-wrap items-center gap-2 border-line border-b px-4 py-2 desktop:px-5 print:hidden"
    >
      {kept.q === undefined ? null : <input type="hidden" name="q" value={kept.q} />}
      {kept.tab === undefined ? null : <input type="hidden" name="tab" value={kept.tab} />}
      {kept.until === undefined ? null : <input type="hidden" name="until" value={kept.until} />}
      {filters.map((filter) => (
        <Choice key={filter.name} {...filter} any={t("list.any", { name: filter.label })} />
      ))}
      <Choice name="sort" label={t("list.sort")} value={kept.sort} options={sorts} plain />
      {alive ? null : (
        <Button look="secondary" width="hug">
          {t("list.apply")}
        </Button>
      )}
      {clearHref ? <TextLink href={clearHref}>{t("list.clear")}</TextLink> : null}
    </Form>
  );
}

/** An address without what was left open: "?state=submitted" rather than six empty names. */
function withoutEmpty(form: HTMLFormElement): URLSearchParams {
  const entries = [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === "string" && value !== "" && !(name === "sort" && value === "newest") ? [[name, value]] : [],
  );
  return new URLSearchParams(entries);
}

type ChoiceProps = ListFilter & { any?: string; plain?: boolean };

function Choice({ name, label, value, options, any, plain }: ChoiceProps) {
  const set = value !== "" && !plain;
  return (
    <span className={classNames("relative", plain && "tablet:ml-auto")}>
      <select
        name={name}
        aria-label={label}
        defaultValue={value}
        className={classNames(
          "min-h-8 max-w-64 cursor-pointer [field-sizing:content] appearance-none truncate rounded-control py-1 pr-8 pl-2.5 font-medium",
          plain ? "border border-transparent bg-paper text-ink2" : "border bg-surface",
          set ? "border-xezer bg-xezer-tint" : !plain && "border-edge",
        )}
      >
        {any === undefined ? null : <option value="">{set ? any : label}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <Icon
        of={ChevronDown}
        size={16}
        className="pointer-events-none absolute top-1/2 right-2 -translate-y-1/2 text-ink2"
      />
    </span>
  );
}
