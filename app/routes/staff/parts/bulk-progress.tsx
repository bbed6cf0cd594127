import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { ProgressBar } from "~/ui/progress-bar";

const ASK_EVERY_MS = 2000;

type BulkProgressProps = { label: string; percent: number; text: string };

/** How far a run is; asks again until it has ended. Without JavaScript the browser loads the page again by itself. */
export function BulkProgress(props: BulkProgressProps) {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    const timer = setInterval(() => void revalidate(), ASK_EVERY_MS);
    return () => clearInterval(timer);
  }, [revalidate]);
  return (
    <div role="status" className="max-w-form">
      <noscript>
        <meta httpEquiv="refresh" content="5" />
      </noscript>
      <ProgressBar {...props} />
    </div>
  );
}
