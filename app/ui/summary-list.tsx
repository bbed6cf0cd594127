import type { ReactNode } from "react";
import { classNames } from "./class-names";
import { TextLink } from "./text-link";

export type SummaryRow = {
  key: string;
  label: ReactNode;
  value: ReactNode;
  /** The language the value is written in, when it is not the page's. */
  lang?: string;
  change?: { href: string; text: string; about: string };
};

type SummaryListProps = { rows: SummaryRow[]; look?: "wide" | "stacked" | "ends" };

const ROW = {
  /** Label left, value beside it, change at the end; stacked on phones. */
  wide: "grid gap-y-1 py-3 tablet:col-span-3 tablet:grid-cols-subgrid",
  stacked: "grid gap-1 py-3",
  /** Label left, value at the right edge: key figures in a box. */
  ends: "flex justify-between gap-4 py-3",
};

const WIDE = "tablet:grid tablet:grid-cols-[minmax(0,2fr)_minmax(0,5fr)_auto] tablet:gap-x-5";

/** Names and values between hairlines: who can apply, check your answers, the call's key facts. */
export function SummaryList({ rows, look = "wide" }: SummaryListProps) {
  return (
    <dl className={classNames("border-line border-b", look === "wide" && WIDE)}>
      {rows.map(({ key, label, value, lang, change }) => (
        <div key={key} className={classNames("border-line border-t", ROW[look])}>
          <dt className="text-ink2">{label}</dt>
          <dd
            lang={lang}
            className={classNames("min-w-0 font-medium", look === "ends" && "max-w-2/3 shrink-0 text-right")}
          >
            {value}
          </dd>
          {change ? (
            <dd className="print:hidden">
              <TextLink href={change.href}>
                {change.text}
                <span className="sr-only">: {change.about}</span>
              </TextLink>
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  );
}
