import { useTranslation } from "react-i18next";
import { classNames } from "~/ui/class-names";
import type { PacketView } from "./packet-view.server";

/** What the packet would do now, counted against places and the waiting list; nothing of what it would not do. */
export function DryRun({ packet }: { packet: PacketView }) {
  const { t } = useTranslation("staff");
  const { counts } = packet;
  const outcomes = [
    { key: "waiting", label: t("decisions.waiting"), value: counts.waitlist, note: packet.waitingNow },
    { key: "shortlists", label: t("decisions.shortlists"), value: counts.shortlist },
    { key: "reopened", label: t("packet.reopened"), value: counts.reopen },
    { key: "refusals", label: t("decisions.refusals"), value: counts.not_select },
  ];
  const rows = [
    ...(counts.offer > 0
      ? [
          { key: "offers", label: t("decisions.offers"), value: counts.offer, wrong: packet.tooManyOffers },
          { key: "free", label: t("decisions.freeSeats"), value: packet.freeSeats },
          ...packet.places.map(({ key, name, count, wrong }) => ({ key, label: name, value: count, wrong })),
        ]
      : []),
    ...outcomes.filter(({ value }) => value > 0),
    { key: "mails", label: t("decisions.mails"), value: packet.mails },
    ...(packet.changed > 0
      ? [{ key: "changed", label: t("decisions.changedRows"), value: packet.changed, wrong: true }]
      : []),
    { key: "approval", label: t("decisions.approval"), value: packet.approval },
  ];
  return (
    <div>
      <h3 className="mb-1 font-semibold text-ink2">{t("decisions.dryRun")}</h3>
      <dl className="border-line border-t">
        {rows.map(({ key, label, value, ...rest }) => (
          <div key={key} className="flex justify-between gap-4 border-line border-b py-1.5">
            <dt>
              {label}
              {"note" in rest ? <span className="block text-ink2">{rest.note}</span> : null}
            </dt>
            <dd
              className={classNames(
                "tabular whitespace-nowrap text-right font-semibold",
                "wrong" in rest && rest.wrong && "text-nar",
              )}
            >
              {value}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
