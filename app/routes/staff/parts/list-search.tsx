import { Form, useSearchParams } from "@remix-run/react";
import { Search } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Icon } from "~/ui/icon";
import { KeyHint } from "~/ui/key-hint";

/** Searches the cohort's applications; a search begins a list anew. */
export function ListSearch({ action }: { action: string }) {
  const { t } = useTranslation("staff");
  const [params] = useSearchParams();
  const asked = params.get("q") ?? "";
  return (
    <Form method="get" action={action} role="search" className="flex max-w-96 items-center gap-2">
      <div className="relative min-w-0 flex-1">
        <Icon
          of={Search}
          size={16}
          className="pointer-events-none absolute top-1/2 left-2.5 -translate-y-1/2 text-ink2"
        />
        <input
          key={asked}
          type="search"
          name="q"
          id="list-search"
          aria-label={t("search.label")}
          placeholder={t("search.placeholder")}
          defaultValue={asked}
          maxLength={200}
          autoComplete="off"
          className="control pr-10 pl-8"
        />
        <span
          aria-hidden="true"
          className="pointer-events-none absolute top-1/2 right-2 hidden -translate-y-1/2 desktop:block"
        >
          <KeyHint keys={["/"]} />
        </span>
      </div>
      <button type="submit" className="sr-only focus:not-sr-only">
        {t("search.submit")}
      </button>
    </Form>
  );
}
