import { useTranslation } from "react-i18next";
import { ProgrammeEmblem } from "~/components/programme-emblem";
import { Anchor } from "~/ui/anchor";
import type { OpenCallView } from "./open-calls.server";

/** Calls that are open to everybody and not begun yet. */
export function OpenCalls({ calls }: { calls: OpenCallView[] }) {
  const { t } = useTranslation("my");
  if (calls.length === 0) return null;
  return (
    <section className="mt-7">
      <h2 className="type-h2 mb-2">{t("open.title")}</h2>
      <ul className="border-line border-t">
        {calls.map((call) => (
          <li
            key={call.href}
            className="relative flex items-center gap-4 border-line border-b py-3 hover:bg-xezer-tint"
          >
            <ProgrammeEmblem code={call.programmeCode} motif={call.motif} size={36} className="shrink-0" />
            <div className="min-w-0">
              <Anchor href={call.href} className="link after:absolute after:inset-0">
                {call.title}
              </Anchor>
              <p className="text-small text-ink2">{call.closes}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
