import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "~/ui/button";
import { LinkButton } from "~/ui/link-button";
import { useSessionEnd } from "~/ui/use-session-end";

type SessionWarningProps = {
  /** Until when the session goes on if nothing is done, "14:35". */
  until: string;
  secondsLeft: number;
  /** Where to ask how long it goes on. */
  address: string;
  signIn: string;
  signOut: string;
};

/**
 * Says so two minutes before a session ends, and lets it go on with one press. What was typed stays on the page also
 * when it is too late: signing in happens in another window. Without scripts the page says until when it is good.
 */
export function SessionWarning({ until, secondsLeft, address, signIn, signOut }: SessionWarningProps) {
  const { t } = useTranslation("ui");
  const { state, stay } = useSessionEnd(secondsLeft, address);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const open = dialog.current?.open;
    if (state.kind === "fine" && open) dialog.current?.close();
    if (state.kind !== "fine" && !open) dialog.current?.showModal();
  }, [state.kind]);
  const ended = state.kind === "ended";
  return (
    <>
      <noscript>
        <p className="page py-3 text-small text-ink2">{t("session.goodUntil", { until })}</p>
      </noscript>
      <dialog
        ref={dialog}
        aria-labelledby="session-title"
        className="m-auto w-[calc(100%-2rem)] max-w-form border border-edge bg-surface p-5 text-ink shadow-over backdrop:bg-xezer-deep/60 print:hidden"
        onCancel={(event) => {
          // Escape means "I am here" as long as it helps.
          event.preventDefault();
          if (!ended) void stay();
        }}
      >
        <h2 id="session-title" className="type-h3">
          {ended ? t("session.ended") : t("session.ending")}
        </h2>
        <p className="mt-2">
          {state.kind === "ending" ? t("session.endingLead", { until: state.until }) : t("session.endedLead")}
        </p>
        <div className="mt-5 flex flex-wrap gap-x-5 gap-y-3">
          {ended ? (
            <>
              <LinkButton href={signIn} target="_blank" rel="noopener" width="hug">
                {t("session.signIn")}
              </LinkButton>
              <Button type="button" look="quiet" width="hug" onClick={() => dialog.current?.close()}>
                {t("session.back")}
              </Button>
            </>
          ) : (
            <>
              <Button type="button" width="hug" onClick={() => void stay()}>
                {t("session.stay")}
              </Button>
              <form method="post" action={signOut}>
                <Button look="quiet" width="hug">
                  {t("menu.signOut")}
                </Button>
              </form>
            </>
          )}
        </div>
      </dialog>
    </>
  );
}
