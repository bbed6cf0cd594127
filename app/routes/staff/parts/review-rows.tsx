import { useTranslation } from "react-i18next";
import { Anchor } from "~/ui/anchor";
import { ReviewMark } from "./review-mark";
import type { QueueRowView } from "./review-queue-view.server";

/** The rows of a queue as a table: number, state, the reviewer's own total. */
export function ReviewRows({ rows, label }: { rows: QueueRowView[]; label: string }) {
  const { t } = useTranslation("staff");
  return (
    <table className="w-full border-line border-t">
      <caption className="sr-only">{label}</caption>
      <thead>
        <tr className="border-line border-b text-left text-ink2">
          <th scope="col" className="py-1.5 pr-3 font-medium">
            {t("reviews.reference")}
          </th>
          <th scope="col" className="py-1.5 pr-3 font-medium">
            {t("reviews.stateColumn")}
          </th>
          <th scope="col" className="py-1.5 text-right font-medium">
            {t("reviews.points")}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, reference, href, mark, word, aside }) => (
          <tr key={id} className="relative border-line border-b hover:bg-xezer-tint">
            <td className="py-2 pr-3">
              <Anchor href={href} className="tabular font-medium after:absolute after:inset-0">
                {reference}
              </Anchor>
            </td>
            <td className="py-2 pr-3">
              <ReviewMark mark={mark} word={word} />
            </td>
            <td className="tabular py-2 text-right">{aside}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
