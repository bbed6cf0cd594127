import { Check, CircleHelp, Flag } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ApplicationStateMark } from "~/components/application-state-mark";
import { Icon } from "~/ui/icon";
import { Note } from "~/ui/note";
import { TextLink } from "~/ui/text-link";
import type { CheckView } from "./check-view.server";
import { DocumentList } from "./document-list";
import { HistoryList } from "./history-list";
import type { HistoryRow } from "./history-view.server";

/** What the initial check looks at, from top to bottom. */
export function CheckList({ check, latest }: { check: CheckView; latest: HistoryRow[] }) {
  const { t } = useTranslation("staff");
  return (
    <div className="space-y-5">
      {check.sameFin.length > 0 ? (
        <Note tone="error" icon={Flag}>
          {t("flags.sameFin")}{" "}
          {check.sameFin.map(({ reference, href }) => (
            <TextLink key={reference} href={href} className="mr-2">
              {reference}
            </TextLink>
          ))}
        </Note>
      ) : null}
      <Part title={t("application.conditions")}>
        <ul>
          {check.conditions.map((row) => (
            <ConditionRow key={row.condition} row={row} />
          ))}
        </ul>
      </Part>
      <Part title={t("application.documents")}>
        <DocumentList documents={check.documents} />
      </Part>
      {check.others.length > 0 ? (
        <Part title={t("application.others")}>
          <ul>
            {check.others.map(({ reference, status, name, href }) => (
              <li key={reference} className="flex justify-between gap-4 border-line border-b py-1.5">
                <TextLink href={href}>{name}</TextLink>
                <ApplicationStateMark status={status} reader="staff" />
              </li>
            ))}
          </ul>
        </Part>
      ) : null}
      <Part title={t("application.latest")}>
        <HistoryList rows={latest} />
      </Part>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3 className="border-line border-b pb-1.5 font-semibold text-ink2">{title}</h3>
      {children}
    </section>
  );
}

const VERDICTS = {
  met: { icon: Check, colour: "text-pusta" },
  notMet: { icon: Flag, colour: "text-nar" },
  notKnown: { icon: CircleHelp, colour: "text-zeferan-text" },
} as const;

function ConditionRow({ row }: { row: CheckView["conditions"][number] }) {
  const { t } = useTranslation("staff");
  const { icon, colour } = VERDICTS[row.verdict];
  return (
    <li className="border-line border-b py-1.5">
      <div className="flex gap-3">
        <Icon of={icon} size={16} className={`mt-0.5 ${colour}`} />
        <span className="min-w-0 flex-1">
          {row.name}
          <span className="sr-only">: {t(`condition.${row.verdict}`)}</span>
        </span>
        <span className="max-w-[60%] text-right text-ink2">{row.value}</span>
      </div>
      {row.reasons.map((reason) => (
        <p key={reason} className="mt-0.5 ml-7 text-nar">
          {reason}
        </p>
      ))}
    </li>
  );
}
