import { useRevalidator } from "@remix-run/react";
import { Clock } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "~/ui/icon";

type TestClockProps = { ends: string; secondsLeft: number; children?: ReactNode };

/** Minutes left at which a screen reader is told. */
const TOLD_AT = [10, 5, 1];

/**
 * How much time is left by the server's clock; the browser only counts it down and asks again at the end. Without JavaScript
 * the end stands there as a time of day. What it holds besides stays in sight with it.
 */
export function TestClock({ ends, secondsLeft, children }: TestClockProps) {
  const { t } = useTranslation("my");
  const { revalidate } = useRevalidator();
  const [left, setLeft] = useState<number | null>(null);
  useEffect(() => {
    // Counted from the clock rather than by ticks: a laptop that slept has lost that time too.
    const from = Date.now();
    const count = () => setLeft(Math.max(0, secondsLeft - Math.floor((Date.now() - from) / 1000)));
    count();
    const timer = setInterval(count, 1000);
    return () => clearInterval(timer);
  }, [secondsLeft]);
  useEffect(() => {
    if (left === 0) void revalidate();
  }, [left, revalidate]);
  const minutes = left === null ? null : Math.ceil(left / 60);
  const told = TOLD_AT.find((each) => each === minutes);
  return (
    <div className="sticky top-0 z-10 -mx-4 mb-5 flex flex-wrap items-center gap-x-4 gap-y-1 border-line border-b bg-paper px-4 py-3">
      <Icon of={Clock} size={20} className="text-xezer" />
      {left === null ? null : (
        <p role="timer" className="tabular font-semibold text-lead">
          {t("test.left", { minutes: Math.floor(left / 60), seconds: String(left % 60).padStart(2, "0") })}
        </p>
      )}
      <p className="text-ink2">{ends}</p>
      <p role="status" className="sr-only">
        {told === undefined ? null : t("test.minutesLeft", { number: told })}
      </p>
      {children}
    </div>
  );
}
