import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";

export type SessionView = { id: string; device: string | null; lastSeen: string; startedAt: string; current: boolean };

/** Where somebody is signed in, each with the button that ends it; the own one is told apart and left alone. */
export function SessionList({ sessions }: { sessions: SessionView[] }) {
  const { t } = useTranslation("account");
  return (
    <ul className="divide-y divide-line border-line border-y">
      {sessions.map(({ id, device, lastSeen, startedAt, current }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-x-5 gap-y-2 py-3">
          <div>
            <p id={`device-${id}`} className="font-semibold">
              {device ?? t("security.unknownDevice")}
              {current ? <span className="font-normal text-ink2"> ({t("security.thisDevice")})</span> : null}
            </p>
            <p className="text-small text-ink2">{t("security.lastSeen", { at: lastSeen })}</p>
            <p className="text-small text-ink2">{t("security.startedAt", { at: startedAt })}</p>
          </div>
          {current ? null : (
            <form method="post">
              <Button look="danger" width="hug" name="session" value={id} aria-describedby={`device-${id}`}>
                {t("security.end")}
              </Button>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}
