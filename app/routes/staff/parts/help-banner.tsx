import { Headset } from "lucide-react";
import { Note } from "~/ui/note";
import type { HelpView } from "./help-view.server";

/** Says on every page of a draft that it is somebody else's, and how long it is open. */
export function HelpBanner({ help }: { help: HelpView }) {
  return (
    <Note icon={Headset} title={help.title} className="mb-5 max-w-form">
      <p className="tabular">{help.since}</p>
    </Note>
  );
}
