import { useSubmit } from "@remix-run/react";
import { type ChangeEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { TextField } from "~/ui/text-field";

type LineFieldProps = { line: number; lowest: number; hint: string };

/** Milliseconds without a movement after which the page is asked what the line gives. */
const SETTLED_MS = 250;

/** The rank at which the cut-off stands: a number to type, and where scripts run a slider that shows the result at once. */
export function LineField({ line, lowest, hint }: LineFieldProps) {
  const { t } = useTranslation("staff");
  const submit = useSubmit();
  const [alive, setAlive] = useState(false);
  const [at, setAt] = useState(line);
  const waiting = useRef<number>(undefined);
  useEffect(() => setAlive(true), []);
  useEffect(() => setAt(line), [line]);
  useEffect(() => () => window.clearTimeout(waiting.current), []);

  function move({ currentTarget: { value, form } }: ChangeEvent<HTMLInputElement>) {
    setAt(Number(value));
    window.clearTimeout(waiting.current);
    waiting.current = window.setTimeout(() => {
      if (form) submit(form, { replace: true, preventScrollReset: true });
    }, SETTLED_MS);
  }

  return (
    <div>
      <TextField
        key={at}
        name="line"
        label={t("ranking.lineField")}
        hint={hint}
        inputMode="numeric"
        size="code"
        value={String(at)}
      />
      {alive && lowest > 0 ? (
        <input
          type="range"
          min={0}
          max={lowest}
          value={Math.min(at, lowest)}
          onChange={move}
          aria-label={t("ranking.lineSlider")}
          className="mt-2 block h-8 w-full accent-xezer"
        />
      ) : null}
    </div>
  );
}
