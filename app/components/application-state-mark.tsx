import { useTranslation } from "react-i18next";
import { applicantLabelKey, staffLabelKey, toldAs } from "~/domain/applications/labels";
import type { ApplicationStatus } from "~/generated/prisma/enums";
import { Mark } from "~/ui/mark";
import { APPLICATION_DRAWINGS } from "./state-drawings";

type ApplicationStateMarkProps = {
  status: ApplicationStatus;
  /** Applicants are told fewer and kinder states than staff. */
  reader?: "applicant" | "staff";
  className?: string;
};

/** Where an application stands: its mark and its word. */
export function ApplicationStateMark({ status, reader = "applicant", className }: ApplicationStateMarkProps) {
  const { t } = useTranslation("states");
  const shown = reader === "staff" ? status : toldAs(status);
  const label = t(reader === "staff" ? staffLabelKey(status) : applicantLabelKey(status));
  return <Mark {...APPLICATION_DRAWINGS[shown]} label={label} className={className} />;
}
