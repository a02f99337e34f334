// run
// env TZ=America/New_York
package main

import (
	"fmt"
	"time"
)

func main() {
	fmt.Println(time.Local, time.UTC)
	for _, name := range []string{"UTC", "", "Local", "America/New_York", "Europe/Berlin", "Asia/Kolkata", "Australia/Lord_Howe", "Africa/Casablanca", "No/Where", "../etc/passwd"} {
		loc, err := time.LoadLocation(name)
		if err != nil {
			fmt.Println(name, err)
			continue
		}
		if name == "Local" {
			continue
		}
		fmt.Println(loc)
		for _, t := range []time.Time{time.Unix(0, 0), time.Unix(1e9, 0), time.Unix(1.7e9, 0), time.Unix(1.72e9, 0), time.Unix(4e9, 0), time.Unix(4.015e9, 0), time.Unix(-3e9, 0)} {
			u := t.In(loc)
			n, off := u.Zone()
			s, e := u.ZoneBounds()
			fmt.Println(" ", u, n, off, u.IsDST(), s, e)
		}
	}
	ny, _ := time.LoadLocation("America/New_York")
	fmt.Println(time.Date(2024, 3, 10, 2, 30, 0, 0, ny), time.Date(2024, 11, 3, 1, 30, 0, 0, ny), time.Date(2024, 7, 4, 12, 0, 0, 0, ny).UTC())
	t, err := time.ParseInLocation("2006-01-02 15:04 MST", "2024-07-04 12:00 EDT", ny)
	fmt.Println(t, err)
	fmt.Println(time.Date(2024, 3, 9, 12, 0, 0, 0, ny).AddDate(0, 0, 1), time.Date(2024, 3, 9, 12, 0, 0, 0, ny).Add(24*time.Hour))
}
