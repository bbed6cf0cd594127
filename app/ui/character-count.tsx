import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";

/** How long a pause in typing is before a screen reader hears the count again, in milliseconds. */
const PAUSE = 1000;

/** Characters written and the most there may be; a screen reader hears it only when the writer pauses. */
export function CharacterCount({ count, limit }: { count: number; limit: number }) {
  const { t } = useTranslation("ui");
  const over = count - limit;
  const words = over > 0 ? t("counter.over", { over, limit }) : t("counter.within", { used: count, limit });
  const [heard, setHeard] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => setHeard((last) => (last === "" && over <= 0 ? "" : words)), PAUSE);
    return () => clearTimeout(timer);
  }, [words, over]);
  return (
    <span className={over > 0 ? "font-semibold text-nar" : undefined}>
      {words}
      <span className="sr-only" aria-live="polite">
        {heard}
      </span>
    </span>
  );
}
