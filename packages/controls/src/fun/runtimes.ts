/** The life of a runtime that Lambda manages. Dates are ISO days. */
export interface Runtime {
  /** From this day on AWS patches it no more. */
  readonly deprecated: string;
  /** From these days on functions with it cannot be created, and cannot be updated. */
  readonly blockCreate?: string;
  readonly blockUpdate?: string;
  readonly successor?: string;
  readonly snapStart?: true;
}

/**
 * The day this table was last reviewed: what is deprecated by then is deprecated for us, so
 * that the same input gives the same findings on every day.
 *
 * @see https://docs.aws.amazon.com/lambda/latest/dg/lambda-runtimes.html
 */
export const runtimesReviewed = '2026-11-21';

/** Every runtime identifier that Lambda has had, with the dates that AWS gave in August 2026. Those to come are projected, and AWS has moved some. */
export const runtimes: Readonly<Record<string, Runtime>> = {
  nodejs: { deprecated: '2016-08-30', blockCreate: '2016-09-30', blockUpdate: '2016-10-31', successor: 'nodejs24.x' },
  'nodejs4.3': {
    deprecated: '2020-03-05',
    blockCreate: '2020-02-03',
    blockUpdate: '2020-03-05',
    successor: 'nodejs24.x',
  },
  'nodejs4.3-edge': {
    deprecated: '2020-03-05',
    blockCreate: '2019-03-31',
    blockUpdate: '2019-04-30',
    successor: 'nodejs24.x',
  },
  'nodejs6.10': {
    deprecated: '2019-08-12',
    blockCreate: '2019-07-12',
    blockUpdate: '2019-08-12',
    successor: 'nodejs24.x',
  },
  'nodejs8.10': {
    deprecated: '2020-03-06',
    blockCreate: '2020-02-04',
    blockUpdate: '2020-03-06',
    successor: 'nodejs24.x',
  },
  'nodejs10.x': {
    deprecated: '2021-07-30',
    blockCreate: '2021-07-30',
    blockUpdate: '2022-02-14',
    successor: 'nodejs24.x',
  },
  'nodejs12.x': {
    deprecated: '2023-03-31',
    blockCreate: '2023-03-31',
    blockUpdate: '2023-04-30',
    successor: 'nodejs24.x',
  },
  'nodejs14.x': {
    deprecated: '2023-12-04',
    blockCreate: '2024-01-09',
    blockUpdate: '2027-03-03',
    successor: 'nodejs24.x',
  },
  'nodejs16.x': {
    deprecated: '2024-06-12',
    blockCreate: '2027-02-01',
    blockUpdate: '2027-03-03',
    successor: 'nodejs24.x',
  },
  'nodejs18.x': {
    deprecated: '2025-09-01',
    blockCreate: '2027-02-01',
    blockUpdate: '2027-03-03',
    successor: 'nodejs24.x',
  },
  'nodejs20.x': {
    deprecated: '2026-04-30',
    blockCreate: '2027-02-01',
    blockUpdate: '2027-03-03',
    successor: 'nodejs24.x',
  },
  'nodejs22.x': {
    deprecated: '2027-04-30',
    blockCreate: '2027-06-01',
    blockUpdate: '2027-07-01',
    successor: 'nodejs24.x',
  },
  'nodejs24.x': { deprecated: '2028-04-30', blockCreate: '2028-06-01', blockUpdate: '2028-07-01' },
  'python2.7': {
    deprecated: '2021-07-15',
    blockCreate: '2021-07-15',
    blockUpdate: '2022-05-30',
    successor: 'python3.14',
  },
  'python3.6': {
    deprecated: '2022-07-18',
    blockCreate: '2022-07-18',
    blockUpdate: '2022-08-29',
    successor: 'python3.14',
  },
  'python3.7': {
    deprecated: '2023-12-04',
    blockCreate: '2024-01-09',
    blockUpdate: '2027-03-03',
    successor: 'python3.14',
  },
  'python3.8': {
    deprecated: '2024-10-14',
    blockCreate: '2027-02-01',
    blockUpdate: '2027-03-03',
    successor: 'python3.14',
  },
  'python3.9': {
    deprecated: '2025-12-15',
    blockCreate: '2027-02-01',
    blockUpdate: '2027-03-03',
    successor: 'python3.14',
  },
  'python3.10': {
    deprecated: '2026-10-31',
    blockCreate: '2027-02-01',
    blockUpdate: '2027-03-03',
    successor: 'python3.14',
  },
  'python3.11': {
    deprecated: '2027-06-30',
    blockCreate: '2027-07-31',
    blockUpdate: '2027-08-31',
    successor: 'python3.14',
  },
  'python3.12': {
    deprecated: '2028-10-31',
    blockCreate: '2028-11-30',
    blockUpdate: '2029-01-10',
    successor: 'python3.14',
    snapStart: true,
  },
  'python3.13': {
    deprecated: '2029-06-30',
    blockCreate: '2029-07-31',
    blockUpdate: '2029-08-31',
    successor: 'python3.14',
    snapStart: true,
  },
  'python3.14': { deprecated: '2029-06-30', blockCreate: '2029-07-31', blockUpdate: '2029-08-31', snapStart: true },
  java8: { deprecated: '2024-01-08', blockCreate: '2024-02-08', blockUpdate: '2027-03-03', successor: 'java25' },
  'java8.al2': { deprecated: '2027-06-30', blockCreate: '2027-07-31', blockUpdate: '2027-08-31', successor: 'java25' },
  java11: {
    deprecated: '2027-06-30',
    blockCreate: '2027-07-31',
    blockUpdate: '2027-08-31',
    successor: 'java25',
    snapStart: true,
  },
  java17: {
    deprecated: '2027-06-30',
    blockCreate: '2027-07-31',
    blockUpdate: '2027-08-31',
    successor: 'java25',
    snapStart: true,
  },
  java21: {
    deprecated: '2029-06-30',
    blockCreate: '2029-07-31',
    blockUpdate: '2029-08-31',
    successor: 'java25',
    snapStart: true,
  },
  java25: { deprecated: '2029-06-30', blockCreate: '2029-07-31', blockUpdate: '2029-08-31', snapStart: true },
  'dotnetcore1.0': {
    deprecated: '2019-06-27',
    blockCreate: '2019-06-30',
    blockUpdate: '2019-07-30',
    successor: 'dotnet10',
  },
  'dotnetcore2.0': {
    deprecated: '2019-05-30',
    blockCreate: '2019-04-30',
    blockUpdate: '2019-05-30',
    successor: 'dotnet10',
  },
  'dotnetcore2.1': {
    deprecated: '2022-01-05',
    blockCreate: '2022-01-05',
    blockUpdate: '2022-04-13',
    successor: 'dotnet10',
  },
  'dotnetcore3.1': {
    deprecated: '2023-04-03',
    blockCreate: '2023-04-03',
    blockUpdate: '2023-05-03',
    successor: 'dotnet10',
  },
  'dotnet5.0': { deprecated: '2022-05-10', successor: 'dotnet10' },
  dotnet6: { deprecated: '2024-12-20', blockCreate: '2027-02-01', blockUpdate: '2027-03-03', successor: 'dotnet10' },
  dotnet7: { deprecated: '2024-05-14', successor: 'dotnet10' },
  dotnet8: {
    deprecated: '2026-11-10',
    blockCreate: '2027-02-01',
    blockUpdate: '2027-03-03',
    successor: 'dotnet10',
    snapStart: true,
  },
  dotnet9: { deprecated: '2026-11-10', successor: 'dotnet10' },
  dotnet10: { deprecated: '2028-11-14', blockCreate: '2028-12-14', blockUpdate: '2029-01-15', snapStart: true },
  'ruby2.5': { deprecated: '2021-07-30', blockCreate: '2021-07-30', blockUpdate: '2022-03-31', successor: 'ruby4.0' },
  'ruby2.7': { deprecated: '2023-12-07', blockCreate: '2024-01-09', blockUpdate: '2027-03-03', successor: 'ruby4.0' },
  'ruby3.2': { deprecated: '2026-03-31', blockCreate: '2027-02-01', blockUpdate: '2027-03-03', successor: 'ruby4.0' },
  'ruby3.3': { deprecated: '2027-03-31', blockCreate: '2027-04-30', blockUpdate: '2027-05-31', successor: 'ruby4.0' },
  'ruby3.4': { deprecated: '2028-03-31', blockCreate: '2028-04-30', blockUpdate: '2028-05-31', successor: 'ruby4.0' },
  'ruby4.0': { deprecated: '2029-03-31', blockCreate: '2029-04-30', blockUpdate: '2029-05-31' },
  'go1.x': {
    deprecated: '2024-01-08',
    blockCreate: '2024-02-08',
    blockUpdate: '2027-03-03',
    successor: 'provided.al2023',
  },
  provided: {
    deprecated: '2024-01-08',
    blockCreate: '2024-02-08',
    blockUpdate: '2027-03-03',
    successor: 'provided.al2023',
  },
  'provided.al2': {
    deprecated: '2026-07-31',
    blockCreate: '2027-02-01',
    blockUpdate: '2027-03-03',
    successor: 'provided.al2023',
  },
  'provided.al2023': { deprecated: '2029-06-30', blockCreate: '2029-07-31', blockUpdate: '2029-08-31' },
};

/** Whether AWS has given the runtime up by the given ISO day; what is not in the table counts as new. */
export function isDeprecated(identifier: string, day: string = runtimesReviewed): boolean {
  const runtime = runtimes[identifier];
  return runtime !== undefined && runtime.deprecated <= day;
}
