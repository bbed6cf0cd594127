import { z } from "zod";
import { trilingualSchema } from "../trilingual-schema";
import { contentFaults } from "./content-faults";
import { questionSchema } from "./question-schema";

const sectionSchema = z.strictObject({
  key: z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/),
  name: trilingualSchema,
  /** Where the section stands in the task list: among the questions, or with the declarations before sending. */
  group: z.enum(["application", "submission"]),
  questions: z.array(questionSchema).min(1),
});

/** The shape of a form version alone; formContentSchema also checks that its parts agree with each other. */
export const formShapeSchema = z.strictObject({ title: trilingualSchema, sections: z.array(sectionSchema).min(1) });

/** The content of a form version: stored as JSON, locked with a SHA-256 when published. */
export const formContentSchema = formShapeSchema.superRefine((content, context) => {
  for (const fault of contentFaults(content)) context.addIssue({ code: "custom", ...fault });
});

export type FormContent = z.infer<typeof formShapeSchema>;
