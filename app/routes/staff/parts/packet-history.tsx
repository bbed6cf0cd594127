import { useTranslation } from "react-i18next";
import { Note } from "~/ui/note";
import { TextLink } from "~/ui/text-link";
import type { PacketView } from "./packet-view.server";

/** Who made, approved and released a packet, the hash of what was approved, and which packets it corrects. */
export function PacketHistory({ history }: { history: PacketView["history"] }) {
  const { t } = useTranslation("staff");
  const { lines, sha256, corrects, reason, correctedBy, warnings } = history;
  return (
    <div className="space-y-3">
      <dl className="border-line border-t">
        {lines.map(({ key, label, words }) => (
          <div key={key} className="border-line border-b py-1.5">
            <dt className="text-ink2">{label}</dt>
            <dd className="tabular">{words}</dd>
          </div>
        ))}
        {sha256 ? (
          <div className="border-line border-b py-1.5">
            <dt className="text-ink2">{t("packet.hash")}</dt>
            <dd className="tabular break-all">{sha256}</dd>
          </div>
        ) : null}
        {reason === null ? null : (
          <div className="border-line border-b py-1.5">
            <dt className="text-ink2">{t(corrects ? "packet.correctsHead" : "packet.correction")}</dt>
            <dd>
              {corrects ? <TextLink href={corrects.href}>{corrects.words}</TextLink> : null}
              <p className="whitespace-pre-line">{reason}</p>
            </dd>
          </div>
        )}
        {correctedBy.length > 0 ? (
          <div className="border-line border-b py-1.5">
            <dt className="text-ink2">{t("packet.correctedBy")}</dt>
            {correctedBy.map(({ href, words }) => (
              <dd key={href}>
                <TextLink href={href}>{words}</TextLink>
              </dd>
            ))}
          </div>
        ) : null}
      </dl>
      {warnings.map((words) => (
        <Note key={words} tone="error">
          {words}
        </Note>
      ))}
    </div>
  );
}
