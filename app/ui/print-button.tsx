import { useEffect, useState } from "react";
import { Button } from "./button";

/** Prints the page it stands on. Without a script the browser's own menu does, so it is not there. */
export function PrintButton({ children }: { children: string }) {
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  return ready ? (
    <Button type="button" width="hug" onClick={() => window.print()}>
      {children}
    </Button>
  ) : null;
}
