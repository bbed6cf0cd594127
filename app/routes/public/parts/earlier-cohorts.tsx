import { useTranslation } from "react-i18next";
import { TextLink } from "~/ui/text-link";
import type { CallLines } from "./call-lines.server";

/** The programme's other cohorts, newest first. Nothing when there are none. */
export function EarlierCohorts({ calls }: { calls: CallLines[] }) {
  const { t } = useTranslation("public");
  if (calls.length === 0) return null;
  return (
    <section>
      <h2 className="type-h2">{t("programme.earlier")}</h2>
      <ul className="mt-3 border-line border-b">
        {calls.map((call) => (
          <li key={call.code} className="flex flex-wrap justify-between gap-x-5 border-line border-t py-2">
            <TextLink href={call.href} className="inline-flex min-h-11 items-center font-medium">
              {call.name}
            </TextLink>
            <span className="flex flex-wrap items-center gap-x-4 text-ink2">
              <span className="tabular">{call.period}</span>
              <span>{call.state}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
