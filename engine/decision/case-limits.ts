/** A case has at most so many events: one every half hour for three months. */
export const mostEvents = 5000;

/** A case changes its severity and its desk at most so many times together, for each time it is decided in full. */
export const mostChanges = 100;

/** A fact that is a list has at most so many entries. */
export const mostItems = 1000;

/** Of the course of a clock at most so many days are told one by one. */
export const mostDaysListed = 400;
