import type { LoaderFunctionArgs } from "@remix-run/node";
import { csvFile } from "~/web/csv-file.server";
import { languageOf } from "~/web/language";
import { requireStaff } from "~/web/require-viewer.server";
import { fairnessRows } from "./parts/fairness-view.server";

/** The fairness report as a file; what the page does not show is not in it either. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const viewer = await requireStaff(request);
  const code = params.code ?? "";
  return csvFile(`fairness-${code}.csv`, await fairnessRows(viewer, language, code));
}
