import { describe, expect, test } from 'vitest';
import { actionsOfService, knownServices } from './service-actions.ts';

describe('the action table', () => {
  test('decodes as a whole', () => {
    const services = knownServices();
    const actions = services.flatMap((service) => [...actionsOfService(service).values()]);
    expect(services.length).toBeGreaterThan(450);
    expect(actions.length).toBeGreaterThan(22_000);
    expect(actions.map(({ id }) => id).filter((id) => !/^[a-z0-9-]+:[A-Za-z0-9-]+$/.test(id))).toEqual([]);
    expect(actions.flatMap(({ arnFormats }) => arnFormats).filter((format) => !/^(arn:\S+|\*)$/.test(format))).toEqual(
      [],
    );
  });

  test.each(['constructor', '__proto__', '', 'S3', 'nosuch'])('knows no service %j', (service) => {
    expect(actionsOfService(service).size).toBe(0);
  });
});
