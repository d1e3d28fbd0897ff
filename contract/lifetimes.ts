/** How long a token holds where nothing else is asked for, in days. */
export const tokenDays = 90;

/** How long an invitation holds where nothing else is asked for, in hours. */
export const invitationHours = 72;
