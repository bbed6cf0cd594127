import { z } from "zod";

export const conditionOperatorSchema = z.enum(["equals", "notEquals", "in", "notIn", "contains", "lessThan"]);

export type ConditionOperator = z.infer<typeof conditionOperatorSchema>;

const scalarSchema = z.union([z.string(), z.number(), z.boolean()]);

export const conditionValueSchema = z.union([scalarSchema, z.array(scalarSchema).min(1)]);

export type ConditionValue = z.infer<typeof conditionValueSchema>;
