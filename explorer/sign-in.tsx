import { useState, useSyncExternalStore, type ChangeEvent, type SubmitEvent } from "react";
import { useDemoLogins, type DemoLogin } from "./demo-logins.js";
import type { Session } from "./session.js";

/** The right half of the bar: who is signed in, or the box to sign in. */
export function SignIn({ session }: { session: Session }) {
  const { state, problem } = useSyncExternalStore(session.subscribe, session.view);
  // Nothing that changes again in a moment.
  if (state.status === "checking") return null;
  return (
    <div className="sign-in">
      <p role="alert" className="problem">
        {problem}
      </p>
      {state.status === "signedIn" ? (
        <>
          <p role="status">
            Signed in as <strong>{state.name}</strong>
          </p>
          <button type="button" onClick={() => void session.signOut()}>
            Sign out
          </button>
        </>
      ) : (
        <SignInForm session={session} isDisabled={state.status === "busy"} />
      )}
    </div>
  );
}

function SignInForm({ session, isDisabled }: { session: Session; isDisabled: boolean }) {
  const [login, setLogin] = useState("");
  const [password, setPassword] = useState("");
  const demoLogins = useDemoLogins();

  function submit(event: SubmitEvent) {
    event.preventDefault();
    void session.signIn(login, password);
  }

  return (
    <form onSubmit={submit} aria-label="Sign in">
      {demoLogins.length > 0 && (
        <DemoLoginMenu
          logins={demoLogins}
          isDisabled={isDisabled}
          onChoose={(demo) => void session.signIn(demo.login, demo.password)}
        />
      )}
      <input
        aria-label="Login"
        placeholder="Login"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        required
        value={login}
        onChange={(event) => setLogin(event.target.value)}
      />
      <input
        aria-label="Password"
        placeholder="Password"
        type="password"
        autoComplete="current-password"
        required
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      <button type="submit" className="primary" disabled={isDisabled}>
        Sign in
      </button>
    </form>
  );
}

interface DemoLoginMenuProps {
  logins: DemoLogin[];
  isDisabled: boolean;
  onChoose(login: DemoLogin): void;
}

function DemoLoginMenu({ logins, isDisabled, onChoose }: DemoLoginMenuProps) {
  function choose(event: ChangeEvent<HTMLSelectElement>) {
    const chosen = logins.find(({ login }) => login === event.target.value);
    if (chosen !== undefined) onChoose(chosen);
  }
  return (
    <select aria-label="Demo login" value="" disabled={isDisabled} onChange={choose}>
      <option value="" disabled>
        Demo login
      </option>
      {logins.map(({ login, description }) => (
        <option key={login} value={login}>
          {login}: {description}
        </option>
      ))}
    </select>
  );
}
