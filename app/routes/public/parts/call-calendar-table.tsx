import { useTranslation } from "react-i18next";
import { TextLink } from "~/ui/text-link";
import type { CallCalendar } from "./call-calendar.server";

/** The calendar of calls in words and dates. */
export function CallCalendarTable({ rows }: Pick<CallCalendar, "rows">) {
  const { t } = useTranslation("public");
  const heads = ["home.tableCall", "home.tableOpens", "home.tableCloses", "home.tableStarts"] as const;
  return (
    <div className="overflow-x-auto">
      <table className="w-full text-left text-ink">
        <thead>
          <tr className="border-line border-b">
            {heads.map((head) => (
              <th key={head} scope="col" className="py-2 pr-5 text-small font-medium text-ink2">
                {t(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.code} className="tabular border-line border-b">
              <th scope="row" className="py-2 pr-5 font-medium">
                <TextLink href={row.href}>{row.name}</TextLink>
              </th>
              <td className="py-2 pr-5">{row.opens}</td>
              <td className="py-2 pr-5">{row.closes}</td>
              <td className="py-2">{row.starts}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
