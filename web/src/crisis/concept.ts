/** Name of the draft of a call; says nothing about a person. */
export const CONCEPT = 'crisismelding'
