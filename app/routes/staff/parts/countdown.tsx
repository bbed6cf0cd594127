import { useRevalidator } from "@remix-run/react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { TextLink } from "~/ui/text-link";

type CountdownProps = { at: string; secondsToRelease: number; here: string };

/** How long asking again may take until the release has been carried out, in seconds. */
const ASK_EVERY = 3;

/** A release this near is waited for: its seconds are counted, without JavaScript too. Of a later one the time is enough. */
const SOON = 10 * 60;

/**
 * Until when the release can be cancelled. The seconds come from the server's clock; the browser only counts them down and
 * asks again. Without JavaScript the browser loads the page again when it is time, or somebody does it by hand.
 */
export function Countdown({ at, secondsToRelease, here }: CountdownProps) {
  const { t } = useTranslation("staff");
  const { revalidate } = useRevalidator();
  const [left, setLeft] = useState(secondsToRelease);
  useEffect(() => setLeft(secondsToRelease), [secondsToRelease]);
  useEffect(() => {
    const timer = setInterval(() => setLeft((seconds) => seconds - 1), 1000);
    return () => clearInterval(timer);
  }, []);
  useEffect(() => {
    if (left <= 0 && -left % ASK_EVERY === 0) void revalidate();
  }, [left, revalidate]);
  return (
    <div>
      {secondsToRelease <= SOON ? (
        <noscript>
          <meta httpEquiv="refresh" content={String(Math.max(0, secondsToRelease) + ASK_EVERY)} />
        </noscript>
      ) : null}
      <p className="font-semibold">{at}</p>
      {left <= SOON ? (
        <>
          <p className="tabular">{t("decisions.secondsLeft", { seconds: Math.max(0, left) })}</p>
          <TextLink href={here}>{t("decisions.refresh")}</TextLink>
        </>
      ) : null}
    </div>
  );
}
