/** Where the parts of a figure lie, the same on a screen and on paper. */
export * from './stroomligging.ts'
export * from './tornadoligging.ts'
