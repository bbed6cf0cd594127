import type { LoaderFunctionArgs } from "@remix-run/node";
import { csvFile } from "~/web/csv-file.server";
import { languageOf } from "~/web/language";
import { requireStaff } from "~/web/require-viewer.server";
import { testImportFaults } from "./parts/test-import-view.server";

/** The lines of an import that are not taken, as a file. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const viewer = await requireStaff(request);
  const address = { code: params.code ?? "", key: params.key ?? "", id: params.id ?? "" };
  const { name, rows } = await testImportFaults(viewer, language, address);
  return csvFile(name, rows);
}
