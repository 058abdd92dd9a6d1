/** The service that reads stories. The key, if it asks for one, is kept here and nowhere else. */

/** An answer that is no answer, with what the service says about it. */
export class ServiceError extends Error {
  /**
   * @param {string} message
   * @param {number} status of HTTP; 0 where nobody answered
   * @param {number} [after] seconds to wait before asking again; 0 where that is of no use
   */
  constructor(message, status, after = 0) {
    super(message);
    this.status = status;
    this.after = after;
  }
}

/** Asks the service. */
export class Service {
  key = "";

  /**
   * @param {object} story
   * @param {AbortSignal} [signal]
   * @returns {Promise<any>}
   */
  async check(story, signal) {
    return (await this.#ask("api/check", { body: JSON.stringify(story), signal })).json();
  }

  /**
   * @param {object} story
   * @param {AbortSignal} [signal]
   * @returns {Promise<any>}
   */
  async facts(story, signal) {
    return (await this.#ask("api/facts", { body: JSON.stringify(story), signal })).json();
  }

  /** @returns {Promise<any>} */
  async rules() {
    return (await this.#ask("api/rules", {})).json();
  }

  /**
   * The marked report, as a file.
   * @param {object} story
   * @returns {Promise<Blob>}
   */
  async report(story) {
    return (await this.#ask("api/report", { body: JSON.stringify(story) })).blob();
  }

  /**
   * The stories in a file.
   * @param {File} file
   * @returns {Promise<any>}
   */
  async read(file) {
    return (await this.#ask(`api/read?name=${encodeURIComponent(file.name)}`, { body: file })).json();
  }

  /**
   * @param {string} path beside this page
   * @param {{body?: BodyInit, signal?: AbortSignal}} request
   * @returns {Promise<Response>}
   */
  async #ask(path, { body, signal }) {
    /** @type {Record<string, string>} */
    const headers = this.key ? { Authorization: `Bearer ${this.key}` } : {};
    if (body) headers["Content-Type"] = typeof body === "string" ? "application/json" : "application/octet-stream";
    const method = body === undefined ? "GET" : "POST";
    let answer;
    try {
      answer = await fetch(path, { method, headers, body, signal, cache: "no-store" });
    } catch (error) {
      if (signal?.aborted) throw error;
      throw new ServiceError("The service does not answer", 0, 5);
    }
    if (answer.ok) return answer;
    const told = await answer.json().catch(() => ({}));
    const message = typeof told.error === "string" ? told.error : `the service answers with ${answer.status}`;
    throw new ServiceError(sentence(message), answer.status, Number(answer.headers.get("Retry-After")) || 0);
  }
}

/**
 * @param {string} text
 * @returns {string}
 */
function sentence(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
