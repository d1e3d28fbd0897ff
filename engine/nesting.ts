/** So many lists and maps may stand in one another, in what is sent as JSON and in policies. Nobody writes a tenth of it. */
export const mostNestedLevels = 100;
