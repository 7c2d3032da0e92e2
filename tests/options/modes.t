Who may read what is written: a file that is replaced keeps its mode, a new one has
what umask leaves.

  $ printf 'url\nhttp://x/\n' >in.csv; touch old.csv; chmod 664 old.csv
  $ umask 077; utm-channel in.csv -o old.csv --stats=new.json 2>said; ls -l old.csv new.json | cut -c1-10
  -rw-------
  -rw-rw-r--
  $ umask 027; utm-channel in.csv -o new.csv --reject=bad.csv 2>said; ls -l new.csv bad.csv | cut -c1-10
  -rw-r-----
  -rw-r-----
  $ chmod 600 old.csv; umask 000; utm-channel in.csv -o old.csv 2>said; ls -l old.csv | cut -c1-10
  -rw-------
